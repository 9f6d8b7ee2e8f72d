/** Given names of English-language papers, then and now; own list. */
export const givenNames: ReadonlySet<string> = new Set(
  (
    'Aaron Abel Abigail Abner Abraham Adam Adele Adolph Agnes Aidan Aisha Ajay Alan Albert Alec Alex Alexander Alfred Alice Alison Allan Allen Alma Alonzo Alvin Amanda Amelia Amina Amit Amos Amy Anand Andrew Andy Angela Anil Anita Ann Anna Anne Annie Anthony Antonio Aoife Archibald Arjun Arnold Arthur Arun Asa Ashley Ashok Asif Audrey August Augustus Austin ' +
    'Barbara Barnabas Barry Bartholomew Beatrice Ben Benedict Benjamin Bernard Bert Bertha Bertram Bessie Beth Betsy Betty Beverly Bill Billy Blanche Bob Bobby Bradley Brendan Brian Bridget Bruce Bryan Buddy Burton ' +
    'Caleb Calvin Cameron Carl Carlos Carol Caroline Carolyn Carrie Caspar Cathal Catherine Cecil Cecilia Cedric Charles Charlie Charlotte Chester Chris Christian Christina Christine Christopher Ciara Ciaran Clara Clarence Clark Claude Clement Clifford Clifton Clive Clyde Colin Colm Conor Conrad Cora Cornelia Cornelius Craig Curtis Cynthia Cyril Cyrus ' +
    'Daisy Dale Dan Daniel Darius Dave David Dean Deborah Declan Deepak Deirdre Delia Della Dennis Derek Dermot Diana Dick Dolly Dominic Donald Dora Doris Dorothy Douglas Dudley Duncan Dwight ' +
    'Eamon Earl Eben Ebenezer Edgar Edith Edmund Edna Edward Edwin Effie Eileen Elaine Eleanor Elias Elijah Eliza Elizabeth Ella Ellen Elmer Elsie Emanuel Emily Emma Emmett Enoch Eoin Ephraim Eric Ernest Erwin Esther Ethan Ethel Etta Eugene Eunice Eva Evan Eve Evelyn Everett Ezekiel Ezra ' +
    'Fannie Fanny Farhan Felix Ferdinand Fergus Fiona Flora Florence Floyd Frances Francis Frank Franklin Fred Freddie Frederic Frederick Freya ' +
    'Gail Gareth Gary Gavin Gene Geoffrey George Geraint Gerald Geraldine Gertrude Gideon Gilbert Giles Gladys Glenn Gloria Gopal Gordon Grace Graeme Graham Gregory Gus Gustave Guy ' +
    'Hamid Hamish Hannah Harish Harold Harriet Harry Harvey Hassan Hattie Hector Helen Henrietta Henry Herbert Herman Hester Hezekiah Hilda Hiram Homer Horace Horatio Howard Hubert Hugh Hugo Humphrey ' +
    'Iain Ian Ibrahim Ida Ignatius Imran Indira Iqbal Ira Irene Irving Irwin Isaac Isabel Isabella Isaiah Israel Ivan ' +
    'Jack Jackson Jacob Jake Jamal James Jane Janet Janice Jared Jason Jasper Jean Jeff Jefferson Jeffrey Jennie Jennifer Jenny Jeremiah Jeremy Jerome Jerry Jesse Jessica Jessie Jethro Jim Jimmy Joan Joanna Joe Joel Johann Johannes John Johnny Jonah Jonas Jonathan Joseph Josephine Joshua Josiah Joyce Juan Juanita Judith Judy Julia Julian Julie Juliet Julius June Justin ' +
    'Karen Karl Kate Katherine Kathleen Kathryn Katie Kavita Keith Ken Kenneth Kevin Khalid Kieran Kitty Kwame ' +
    'Lachlan Lakshmi Larry Laura Laurence Lavinia Lawrence Leah Leander Lee Lemuel Lena Leo Leon Leonard Leroy Leslie Lester Levi Lewis Lillian Lillie Lily Linda Lisa Lizzie Lloyd Lois Lorenzo Lorna Louis Louisa Louise Lucas Lucius Lucy Luke Luther Lydia Lyman ' +
    'Mabel Madeline Maeve Maggie Mahmoud Malcolm Mamie Manoj Marcus Margaret Margery Maria Marian Marie Marilyn Marion Marjorie Mark Marmaduke Martha Martin Marvin Mary Mathew Matilda Matthew Maud Maude Maurice Max Maxwell May Meena Melvin Mercy Michael Mildred Miles Milton Minnie Miriam Mohan Moira Molly Morgan Morris Mortimer Moses Murray Myra Myron Myrtle ' +
    'Nancy Naomi Naresh Nasir Nat Nathan Nathaniel Neal Ned Neha Neil Nell Nellie Nelson Nettie Ngozi Niamh Nicholas Nigel Nikhil Noel Nora Norma Norman ' +
    'Obadiah Olive Oliver Olivia Ora Orla Orville Oscar Oswald Otis Otto Owen ' +
    'Padraig Pamela Pat Patience Patricia Patrick Paul Pauline Pearl Peggy Percy Perry Pete Peter Phebe Philip Phillip Phineas Phoebe Phyllis Polly Pooja Prakash Priscilla Priya Prudence ' +
    'Quentin Rachel Rahul Rajesh Rajiv Ralph Ramesh Randolph Rashid Ravi Raymond Rebecca Reginald Rekha Reuben Rex Rhoda Richard Riddick Robert Roberta Robin Roderick Rodney Roger Roland Ronald Ronan Rory Rosa Rosalie Roscoe Rose Ross Roy Rudolph Rufus Rupert Russell Ruth ' +
    'Sadie Sallie Sally Sam Sammy Samson Samuel Sandra Sanjay Sara Sarah Satish Scott Sean Seth Seymour Shane Sharon Shashi Sheila Sheldon Shirley Sidney Silas Simeon Simon Sinead Siobhan Sita Solomon Sophia Sophie Spencer Stanley Stella Stephen Sterling Steve Steven Stewart Stuart Sudha Sue Sunil Sunita Suresh Susan Susanna Sydney Sylvester Sylvia ' +
    'Tariq Ted Teresa Tessa Thabo Thaddeus Thelma Theodore Theresa Thomas Thompson Timothy Titus Tobias Tom Tommy Tony Trevor ' +
    'Ulysses Una Uriah Ursula Usha Valentine Vera Vernon Victor Victoria Vijay Vikram Vincent Vinod Viola Violet Virgil ' +
    'Wallace Walter Warren Washington Wayne Wesley Wilbur Wilfred Wilhelm Wilhelmina Will Willard William Willie Willis Wilson Winifred Winston Woodrow Zachariah Zachary Zainab Zebulon ' +
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
