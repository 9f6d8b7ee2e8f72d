/** Given names of English-language papers, then and now; own list. */
export const givenNames: ReadonlySet<string> = new Set(
  (
    'Aaron Abel Abigail Abner Abraham Adam Adele Adolph Agnes Alan Albert Alec Alexander Alex Alfred Alice Alison Allan Allen Alma Alonzo Alvin Amanda Amelia Amos Amy Andrew Andy Angela Ann Anna Anne Annie Anthony Antonio Archibald Arnold Arthur Asa Ashley Audrey August Augustus Austin ' +
    'Barbara Barnabas Barry Bartholomew Beatrice Ben Benedict Benjamin Bernard Bert Bertha Bertram Bessie Beth Betsy Betty Beverly Bill Billy Blanche Bob Bobby Bradley Brian Bridget Bruce Bryan Buddy Burton ' +
    'Caleb Calvin Cameron Carl Carlos Carol Caroline Carolyn Carrie Caspar Catherine Cecil Cecilia Cedric Charles Charlie Charlotte Chester Chris Christian Christina Christine Christopher Clara Clarence Clark Claude Clement Clifford Clifton Clyde Colin Conrad Cora Cornelia Cornelius Craig Curtis Cynthia Cyril Cyrus ' +
    'Daisy Dale Dan Daniel Darius Dave David Dean Deborah Delia Della Dennis Derek Diana Dick Dolly Dominic Donald Dora Doris Dorothy Douglas Dudley Duncan Dwight ' +
    'Earl Eben Ebenezer Edgar Edith Edmund Edna Edward Edwin Effie Eileen Elaine Eleanor Elias Elijah Eliza Elizabeth Ella Ellen Elmer Elsie Emanuel Emily Emma Emmett Enoch Ephraim Eric Ernest Erwin Esther Ethan Ethel Etta Eugene Eunice Eva Evan Eve Evelyn Everett Ezekiel Ezra ' +
    'Fannie Fanny Felix Ferdinand Florence Floyd Flora Frances Francis Frank Franklin Fred Freddie Frederic Frederick ' +
    'Gail Gary Gavin Gene Geoffrey George Gerald Geraldine Gertrude Gideon Gilbert Giles Gladys Glenn Gloria Gordon Grace Graham Gregory Gus Gustave Guy ' +
    'Hannah Harold Harriet Harry Harvey Hattie Hector Helen Henrietta Henry Herbert Herman Hester Hezekiah Hilda Hiram Homer Horace Horatio Howard Hubert Hugh Hugo Humphrey ' +
    'Ian Ida Ignatius Ira Irene Irving Irwin Isaac Isabel Isabella Isaiah Israel Ivan ' +
    'Jack Jackson Jacob Jake James Jane Janet Janice Jared Jason Jasper Jean Jeff Jefferson Jeffrey Jennie Jennifer Jenny Jeremiah Jeremy Jerome Jerry Jesse Jessica Jessie Jethro Jim Jimmy Joan Joanna Joe Joel Johann Johannes John Johnny Jonah Jonas Jonathan Joseph Josephine Joshua Josiah Joyce Juan Juanita Judith Judy Julia Julian Julie Juliet Julius June Justin ' +
    'Karen Karl Kate Katherine Kathleen Kathryn Katie Keith Ken Kenneth Kevin Kitty ' +
    'Larry Laura Laurence Lavinia Lawrence Leah Leander Lee Lemuel Lena Leo Leon Leonard Leroy Leslie Lester Levi Lewis Lillian Lillie Lily Linda Lisa Lizzie Lloyd Lois Lorenzo Louis Louisa Louise Lucas Lucius Lucy Luke Luther Lydia Lyman ' +
    'Mabel Madeline Maggie Malcolm Mamie Marcus Margaret Margery Maria Marian Marie Marilyn Marion Marjorie Mark Marmaduke Martha Martin Marvin Mary Mathew Matilda Matthew Maud Maude Maurice Max Maxwell May Melvin Mercy Michael Mildred Miles Milton Minnie Miriam Molly Morgan Morris Mortimer Moses Murray Myra Myron Myrtle ' +
    'Nancy Naomi Nat Nathan Nathaniel Ned Neil Nell Nellie Nelson Nettie Neal Nicholas Nora Norma Norman ' +
    'Obadiah Oliver Olive Olivia Ora Orville Oscar Oswald Otis Otto Owen ' +
    'Pamela Pat Patience Patricia Patrick Paul Pauline Pearl Peggy Percy Perry Pete Peter Phebe Philip Phillip Phineas Phoebe Phyllis Polly Priscilla Prudence ' +
    'Quentin Rachel Ralph Randolph Raymond Rebecca Reginald Reuben Rex Rhoda Richard Riddick Robert Roberta Robin Roderick Rodney Roger Roland Ronald Rosa Rosalie Rose Roscoe Ross Roy Rudolph Rufus Rupert Russell Ruth ' +
    'Sadie Sallie Sally Sam Sammy Samson Samuel Sandra Sara Sarah Scott Seth Seymour Sharon Sheila Sheldon Shirley Sidney Sydney Silas Simeon Simon Solomon Sophia Sophie Spencer Stanley Stella Stephen Sterling Steve Steven Stewart Stuart Sue Susan Susanna Sylvester Sylvia ' +
    'Ted Teresa Thaddeus Thelma Theodore Theresa Thomas Thompson Timothy Titus Tobias Tom Tommy Tony ' +
    'Ulysses Uriah Ursula Valentine Vera Vernon Victor Victoria Vincent Viola Violet Virgil ' +
    'Wallace Walter Warren Washington Wayne Wesley Wilbur Wilfred Wilhelm Wilhelmina Will Willard William Willie Willis Wilson Winifred Winston Woodrow Zachariah Zachary Zebulon ' +
    'Lem Jed Zeke Eph Clem Hank Ike Alf Sid Wes Zack Lon Cy Lige Mose Rube Orpha Obed Hettie Tillie Lula Lottie Ruby Hazel Vesta Zella Zora Ivy Minerva Lucinda Malinda Melissa Roxie Ollie Gertie Nannie Mattie Hallie Goldie Verna Wilma Velma Pearlie Elvira Elmira Almira Lavina Permelia Electa Drusilla Keziah Mehitable Zenas Zadock Orrin Orson Alvah Asahel Elihu Lafayette Rollin Royal Truman ' +
    'Ahmed Ali Carlos Chen Fatima Hans Ivan Jose Juan Li Luigi Mohammed Muhammad Omar Pablo Pedro Pierre Wei Yusuf'
  ).split(' ')
)

/** As they are shortened in print: `Wm. Smith`. */
export const shortGivenNames: ReadonlySet<string> = new Set(
  'Wm Chas Geo Thos Jas Jno Jos Robt Saml Benj Danl Edw Alex Fredk Richd Abm Nathl Theo Eliz Margt Hez Cal Zeb Ezek Obed Matt Nath'.split(
    ' '
  )
)
